/// Words that ask for what can be collected today: 오늘 수령, 오늘 받을 수 있는, pick up today. Who asks the search knows what that is.
package enum CollectWords {
  private static let days = ["오늘", "오늘바로", "당일", "지금", "바로"]
  private static let deeds = ["수령", "픽업", "방문수령", "매장수령", "매장픽업"]
  private static let endings = ["", "가능", "가능한", "할수있는", "되는", "할", "하는"]
  private static let verbs = ["받을", "받아갈", "받아볼", "찾을", "찾아갈", "가져갈", "가지러갈"]
  private static let means = ["수있는", "수있는거", "수있는것"]
  private static let english = ["pick up", "pickup", "collect", "collection"]

  private static let keys: Set<String> = {
    var keys: Set<String> = ["availabletoday", "gettoday", "getittoday"]
    for day in days {
      for deed in deeds { for ending in endings { keys.insert(day + deed + ending) } }
      for verb in verbs { for means in means { keys.insert(day + verb + means) } }
      keys.formUnion([day + "받는", day + "찾는"])
    }
    for deed in deeds { keys.formUnion([deed + "오늘", deed + "당일"]) }
    for deed in english {
      for text in ["\(deed) today", "today \(deed)", "same day \(deed)", "to \(deed) today", "for \(deed) today", "i can \(deed) today"] { keys.insert(Lexicon.key(text)) }
    }
    return keys
  }()

  /// Words that together say it, at most.
  private static let widthMax = 6

  /// The text without such words; nil where none stand in it.
  package static func taken(out text: String) -> String? { SaidTogether(keys: keys, widthMax: widthMax).taken(out: text) }
}
