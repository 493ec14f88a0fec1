extension LiveFindings {
  static let promises: [LiveFinding] = []
}
