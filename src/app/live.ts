/** True for a page that a live room stands beside: what serves it says so. */
export const hasRoom = (): boolean => document.querySelector('meta[name="staffroom:room"]') !== null;
