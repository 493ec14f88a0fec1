/// A half-open range of UTF-8 bytes in a file.
///
/// Lines and columns are computed only when a place is shown.
public struct SourceRange: Sendable, Hashable {
  /// The file.
  public let file: SourceFile
  /// The bytes, from the start of the file.
  public let bytes: Range<Int>

  /// Creates a range of bytes in a file.
  public init(file: SourceFile, bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  /// Two ranges are equal if they are the same bytes of the same path.
  public static func == (left: SourceRange, right: SourceRange) -> Bool {
    left.file.path == right.file.path && left.bytes == right.bytes
  }

  /// Hashes the path and the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(bytes)
  }
}

/// A value together with the place in a file where an author wrote it.
public struct Located<Value> {
  /// The decoded value.
  public let value: Value
  /// Where the author wrote it.
  public let range: SourceRange

  /// Pairs a value with its place.
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
