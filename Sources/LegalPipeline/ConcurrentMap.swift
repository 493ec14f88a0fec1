internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// Returns what `transform` makes of each element, in order, using every core.
  ///
  /// The first error in the order of the elements is thrown, after all have been tried.
  func concurrentMap<Result: Sendable, Failure: Error>(
    _ transform: @Sendable (Element) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let results = Mutex([Swift.Result<Result, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result: Swift.Result<Result, Failure>
      do throws(Failure) {
        result = .success(try transform(self[index]))
      } catch {
        result = .failure(error)
      }
      results.withLock { $0[index] = result }
    }
    var values: [Result] = []
    values.reserveCapacity(count)
    for result in results.withLock({ $0 }) {
      if let result { values.append(try result.get()) }
    }
    return values
  }
}
