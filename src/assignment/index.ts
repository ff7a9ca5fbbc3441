// The assignment engine, usable alone.
export {};
