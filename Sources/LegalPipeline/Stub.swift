enum StubLegalPipeline {}
