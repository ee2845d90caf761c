// The exercises' own styles. A built page has them linked, and is without this script.
import "../../ui/button.css";
import "../../ui/mark.css";
import "../../ui/paper.css";
import "../../ui/plain.css";
import "../../ui/player.css";
import "virtual:staffroom/kinds";
