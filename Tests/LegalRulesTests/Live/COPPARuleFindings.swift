extension LiveFindings {
  static let coppa: [LiveFinding] = []
}
