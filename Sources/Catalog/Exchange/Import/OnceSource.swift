import Kernel

/// Hands over every variant of a file once: one whose product and choices stood in a row far above is reported, because laid over it the
/// earlier would be lost while both are counted. A run that goes on reads what was kept before once more, so that it knows the same.
final class OnceSource: ProductSource {
  private let source: any ProductSource
  private var seen: Set<Int> = []
  private var handles: Set<Int> = []

  init(_ format: ImportFormat, path: String, from place: ReadPosition?, currency: Currency) throws(FileFault) {
    source = try format.open(path: path, from: nil, currency: currency)
    while let place, source.position.record < place.record, try next() != nil {}
  }

  var position: ReadPosition { source.position }
  var bytesRead: Int64 { source.bytesRead }

  func next() throws(FileFault) -> ReadProduct? {
    guard var product = try source.next() else { return nil }
    let handle = product.sheet.handle
    product.isAgain = !handles.insert(Self.key(handle, [])).inserted
    product.dropSeen { !seen.insert(Self.key(handle, $0.choices)).inserted }
    return product
  }

  /// Eight bytes for a variant, so that millions fit.
  private static func key(_ handle: String, _ choices: [String]) -> Int {
    var hasher = Hasher()
    hasher.combine(handle)
    hasher.combine(choices)
    return hasher.finalize()
  }
}
