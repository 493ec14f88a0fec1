internal import Glibc

/// How long browsers may take, and how many connections there may be.
struct ServingLimits: Sendable {
  /// The time for the whole head of a request, however its bytes are spread.
  var head = Duration.seconds(5)
  /// The time in which an answer has to be taken.
  var answer = Duration.seconds(30)
  /// The time in which a browser that has its answer has to close its side.
  var farewell = Duration.seconds(1)
  /// The most connections at one time.
  ///
  /// A browser opens six to a host. A build needs descriptors as well, so connections never get more
  /// than a quarter of those that the process may have.
  var connections = max(4, min(256, ServingLimits.descriptors / 4))

  /// The most connections of pages that wait for a change, so that requests always find a place.
  var streams: Int { connections / 2 }

  /// How many descriptors the process may have.
  private static var descriptors: Int {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard unsafe getrlimit(resource, &limit) == 0 else { return 1_024 }
    return Int(clamping: limit.rlim_cur)
  }
}

/// Runs a body, and cancels it if it takes longer than a time.
///
/// - Returns: What the body returned, or `nil` if it failed or was not done in time.
func within<Value: Sendable>(
  _ time: Duration, _ body: @escaping @Sendable () async throws -> Value
) async -> Value? {
  await withTaskGroup(of: Value?.self) { group in
    group.addTask { try? await body() }
    group.addTask {
      try? await Task.sleep(for: time)
      return nil
    }
    let first = await group.next()
    group.cancelAll()
    return first ?? nil
  }
}
