enum StubLegalTemplates {}
