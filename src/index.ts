// The public list, in the order of the flow; no logic.
export {};
