// Sheets in and out.
export {};
