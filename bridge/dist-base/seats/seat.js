export {};
//# sourceMappingURL=seat.js.map