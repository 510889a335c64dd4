/// Google's product categories in terms of ours, by their top level and the few below it that say more.
enum GoogleCategory {
  /// Where things of that category stand with us, the likeliest first; empty when it is not known. Takes a number or a path of names.
  static func tops(of written: String) -> [String] {
    let plain = written.trimmed
    guard !plain.isEmpty else { return [] }
    if let number = Int(plain) { return byNumber[number].flatMap { byName[$0] } ?? [] }
    let steps = plain.lowercased().split(separator: ">").map { String($0).trimmed }
    for length in stride(from: min(steps.count, 3), to: 0, by: -1) {
      if let found = byName[steps.prefix(length).joined(separator: " > ")] { return found }
    }
    return []
  }

  private static let byName: [String: [String]] = [
    "animals & pet supplies": ["living/pet"],
    "apparel & accessories": ["fashion", "kids/clothing", "sports/wear"],
    "apparel & accessories > shoes": ["fashion/shoes", "sports/running"],
    "apparel & accessories > jewelry": ["fashion/jewellery"],
    "apparel & accessories > clothing accessories": ["fashion/accessories"],
    "apparel & accessories > handbags, wallets & cases": ["fashion/bags"],
    "arts & entertainment": ["books/craft", "books"],
    "baby & toddler": ["kids/baby", "kids"],
    "business & industrial": ["etc"],
    "cameras & optics": ["digital"],
    "electronics": ["digital"],
    "electronics > audio": ["digital/audio"],
    "electronics > computers": ["digital/computer"],
    "food, beverages & tobacco": ["food"],
    "food, beverages & tobacco > beverages": ["food/drink", "food/tea"],
    "furniture": ["living/furniture"],
    "hardware": ["living"],
    "health & beauty": ["beauty"],
    "home & garden": ["living"],
    "home & garden > kitchen & dining": ["living/kitchen", "living/tableware"],
    "home & garden > kitchen & dining > tableware": ["living/tableware"],
    "home & garden > linens & bedding": ["living/bedding"],
    "home & garden > lighting": ["living/light"],
    "home & garden > plants": ["living/plant"],
    "home & garden > household appliances": ["digital/appliance"],
    "luggage & bags": ["fashion/bags"],
    "media": ["books/book", "books"],
    "media > books": ["books/book"],
    "office supplies": ["books/stationery"],
    "religious & ceremonial": ["etc"],
    "software": ["digital"],
    "sporting goods": ["sports"],
    "toys & games": ["kids/toy"],
    "vehicles & parts": ["etc"],
  ]

  private static let byNumber: [Int: String] = [
    1: "animals & pet supplies", 166: "apparel & accessories", 187: "apparel & accessories > shoes", 188: "apparel & accessories > jewelry",
    167: "apparel & accessories > clothing accessories", 6551: "apparel & accessories > handbags, wallets & cases", 8: "arts & entertainment",
    537: "baby & toddler", 111: "business & industrial", 141: "cameras & optics", 222: "electronics", 223: "electronics > audio",
    278: "electronics > computers", 412: "food, beverages & tobacco", 413: "food, beverages & tobacco > beverages", 436: "furniture", 632: "hardware",
    469: "health & beauty", 536: "home & garden", 638: "home & garden > kitchen & dining", 672: "home & garden > kitchen & dining > tableware",
    4171: "home & garden > linens & bedding", 594: "home & garden > lighting", 985: "home & garden > plants",
    604: "home & garden > household appliances", 5181: "luggage & bags", 783: "media", 784: "media > books", 922: "office supplies",
    5605: "religious & ceremonial", 2092: "software", 988: "sporting goods", 1239: "toys & games", 888: "vehicles & parts",
  ]
}
