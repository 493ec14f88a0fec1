internal import LegalText

/// How many errors and warnings are open.
struct DiagnosticCount: Sendable, Equatable {
  let errors: Int
  let warnings: Int

  init(_ diagnostics: [Diagnostic]) {
    let open = diagnostics.filter { $0.acceptance == nil }
    errors = open.count { $0.severity == .error }
    warnings = open.count { $0.severity == .warning }
  }

  /// `3 errors, 1 warning`, or `nil` if there are none.
  var words: String? {
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { count, noun in
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
