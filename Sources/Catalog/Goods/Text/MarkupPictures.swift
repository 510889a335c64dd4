/// The pictures of one text: those that get a tag, and those that have no address from here.
struct MarkupPictures {
  /// Pictures of one text.
  static let countMax = 200

  /// Where addresses are sought that are not whole.
  let base: PageAddress?
  private var count = 0
  /// Those without an address, as they were written, each once.
  private(set) var lost: [String] = []

  init(base: PageAddress?) { self.base = base }

  mutating func tag(_ attributes: [String: String]) -> String? {
    guard count < Self.countMax, let tag = MarkupAddress.pictureTag(attributes, base: base) else {
      let written = MarkupAddress.written(attributes)
      if !written.isEmpty, lost.count < Self.countMax, !lost.contains(written) { lost.append(written) }
      return nil
    }
    count += 1
    return tag
  }
}
