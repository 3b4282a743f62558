/** Exit code of a server that must not be started again by itself: port taken, data folder in use, bad settings. */
export const exitForGood = 3;
