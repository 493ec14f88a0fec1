enum StubLegalTestSupport {}
