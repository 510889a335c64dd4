import Kernel

/// What the front page says in a theme's tone.
package struct ThemeWords {
  package var lead: Phrase
  package var way: Phrase
  package var popular: Phrase
  package var newest: Phrase

  package init(_ tone: Theme.Tone) {
    switch tone {
    case .calm: (lead, way, popular, newest) = (ShopPhrases.homeLead, ShopPhrases.homeWay, ShopPhrases.popular, ShopPhrases.newest)
    case .lively:
      lead = Phrase("오늘 들어온 것부터 골라 보세요. 가까운 가게에서 바로 받아요.", "Start with what came in today, and pick it up round the corner.")
      way = Phrase("오늘 장 보러 가기", "Shop today’s stalls")
      popular = Phrase("다들 담아 가요", "Everyone’s basket")
      newest = Phrase("방금 들어왔어요", "Just in")
    case .quiet:
      lead = Phrase("오래 곁에 둘 물건을 천천히 골라요.", "Things to keep for a long time, chosen without hurry.")
      way = Phrase("천천히 둘러보기", "Take a look")
      popular = Phrase("많은 분이 머문 물건", "What people linger over")
      newest = Phrase("새로 들인 물건", "Newly chosen")
    }
  }
}
