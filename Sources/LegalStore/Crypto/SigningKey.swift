internal import CCrypto

/// A failure of the crypto library: what was tried, and why it failed.
package struct CryptoError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried, as a verb.
  package let operation: String
  /// Why it failed, in the library's words.
  package let cause: String

  /// Takes the cause from the library's queue of errors, and empties it.
  init(_ operation: String) {
    self.operation = operation
    let words = unsafe ERR_reason_error_string(ERR_get_error()).map { unsafe String(cString: $0) }
    cause = words ?? "the crypto library does not say why"
    ERR_clear_error()
  }

  /// One line: "cannot sign with Ed25519: …".
  package var description: String { "cannot \(operation) with Ed25519: \(cause)" }
}

/// A key that signs: Ed25519, as RFC 8032 defines it.
package struct SigningKey: Sendable {
  /// How many bytes a key has, of either sort.
  package static let byteCount = 32

  /// The 32 secret bytes, which RFC 8032 calls the private key.
  package let seed: [UInt8]

  /// Reads the 32 secret bytes, or returns `nil` if they are not 32.
  package init?(seed: [UInt8]) {
    guard seed.count == SigningKey.byteCount else { return nil }
    self.seed = seed
  }

  /// Makes a new key from the random bytes of the system.
  package init() {
    seed = (0..<SigningKey.byteCount).map { _ in UInt8.random(in: .min ... .max) }
  }

  /// The key with which anyone can check what this one signs.
  package var verifyingKey: VerifyingKey {
    get throws(CryptoError) {
      let handle = try KeyHandle(seed: seed)
      var bytes = [UInt8](repeating: 0, count: SigningKey.byteCount)
      var count = bytes.count
      guard unsafe EVP_PKEY_get_raw_public_key(handle.key, &bytes, &count) == 1 else {
        throw CryptoError("make a public key")
      }
      return VerifyingKey(known: bytes)
    }
  }

  /// Signs a message: the same key and message give the same 64 bytes.
  package func signature(of message: [UInt8]) throws(CryptoError) -> [UInt8] {
    let handle = try KeyHandle(seed: seed)
    var signature = [UInt8](repeating: 0, count: VerifyingKey.signatureByteCount)
    var count = signature.count
    guard handle.startSigning(),
      unsafe EVP_DigestSign(handle.context, &signature, &count, message, message.count) == 1
    else { throw CryptoError("sign") }
    return signature
  }
}

/// A key that checks signatures: Ed25519, as RFC 8032 defines it.
package struct VerifyingKey: Sendable, Hashable {
  /// How many bytes a signature has.
  package static let signatureByteCount = 64

  /// The 32 public bytes.
  package let bytes: [UInt8]

  /// Reads the 32 public bytes, or returns `nil` if they are not 32.
  package init?(bytes: [UInt8]) {
    guard bytes.count == SigningKey.byteCount else { return nil }
    self.bytes = bytes
  }

  fileprivate init(known bytes: [UInt8]) { self.bytes = bytes }

  /// Says whether the key's owner signed the message.
  ///
  /// What is no signature at all is signed by nobody.
  package func accepts(_ signature: [UInt8], of message: [UInt8]) throws(CryptoError) -> Bool {
    let handle = try KeyHandle(publicBytes: bytes)
    guard handle.startVerifying() else { throw CryptoError("check a signature") }
    defer { ERR_clear_error() }
    return unsafe EVP_DigestVerify(
      handle.context, signature, signature.count, message, message.count) == 1
  }
}

/// A key as the library holds it, which has to be given back.
///
/// Each has a library context of its own: the shared one would read a file of settings and load what the
/// environment names.
@safe private final class KeyHandle {
  private static let algorithm = "ED25519"

  private let library: OpaquePointer?
  let key: OpaquePointer?
  let context: OpaquePointer?

  /// Makes a key that signs.
  init(seed: [UInt8]) throws(CryptoError) {
    unsafe library = KeyHandle.newLibrary()
    unsafe key = EVP_PKEY_new_raw_private_key_ex(
      library, KeyHandle.algorithm, nil, seed, seed.count)
    unsafe context = EVP_MD_CTX_new()
    try checkParts()
  }

  /// Makes a key that checks signatures.
  init(publicBytes: [UInt8]) throws(CryptoError) {
    unsafe library = KeyHandle.newLibrary()
    unsafe key = EVP_PKEY_new_raw_public_key_ex(
      library, KeyHandle.algorithm, nil, publicBytes, publicBytes.count)
    unsafe context = EVP_MD_CTX_new()
    try checkParts()
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
    unsafe EVP_PKEY_free(key)
    unsafe OSSL_LIB_CTX_free(library)
  }

  /// The shared context is made beside it all the same, and told to read no settings.
  private static func newLibrary() -> OpaquePointer? {
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
    return unsafe OSSL_LIB_CTX_new()
  }

  /// Ed25519 hashes for itself, so that no digest is named.
  func startSigning() -> Bool {
    unsafe EVP_DigestSignInit_ex(context, nil, nil, library, nil, key, nil) == 1
  }

  func startVerifying() -> Bool {
    unsafe EVP_DigestVerifyInit_ex(context, nil, nil, library, nil, key, nil) == 1
  }

  private func checkParts() throws(CryptoError) {
    guard unsafe library != nil, unsafe key != nil, unsafe context != nil else {
      throw CryptoError("make a key")
    }
  }
}
