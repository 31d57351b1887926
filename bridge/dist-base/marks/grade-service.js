export {};
//# sourceMappingURL=grade-service.js.map