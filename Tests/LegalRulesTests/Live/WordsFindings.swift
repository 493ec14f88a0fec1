extension LiveFindings {
  static let words: [LiveFinding] = []
}
