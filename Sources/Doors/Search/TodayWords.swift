import Search

/// Words of a search that ask for what can be collected today, or for goods near the reader: they are the house's own filter, which the page shows and takes away again.
enum TodayWords {
  /// What is asked of near where such words stand in a text, which goes on without them.
  static func taken(out text: inout String) -> NearAsked? {
    guard let rest = CollectWords.taken(out: text) ?? NearWords.taken(outOfGoods: text) else { return nil }
    text = rest
    return NearAsked(km: nil)
  }
}
