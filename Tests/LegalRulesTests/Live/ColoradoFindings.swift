extension LiveFindings {
  static let colorado: [LiveFinding] = []
}
