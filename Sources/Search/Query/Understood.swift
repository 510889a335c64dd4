/// What words of a query ask for besides words: whom the thing is for, a size, a price. Shoppers see it and can take it away again.
package struct Understood: Hashable, Sendable {
  package enum Wish: Hashable, Sendable {
    case women, men, kids, boys, girls, unisex
    case size(String)
    /// In minor units of the shop's currency.
    case price(from: Int64?, through: Int64?)
    case order(SearchSort)
    /// It can be had now.
    case stock
    /// It is cheaper than before.
    case sale
    /// What is not wanted, as it was typed.
    case not(String)
  }

  package var wish: Wish
  /// The words that said it.
  package var words: String
  /// The query without them.
  package var rest: String = ""
  /// What is carried by that which is not wanted.
  var refused = Expression.all([])

  /// It only orders what is found.
  var isOrder: Bool { if case .order = wish { true } else { false } }
  package var isRefusal: Bool { if case .not = wish { true } else { false } }

  /// What surely is so, where nothing else is asked for: all that is for children is asked, and not all that may be.
  var sure: Expression {
    guard let preferred else { return expression }
    return .token(Tokens.gender(preferred))
  }

  var expression: Expression {
    func genders(_ genders: [Lexicon.Gender]) -> Expression { .any(genders.map { .token(Tokens.gender($0)) }) }
    return switch wish {
    // What nobody said whom it is for may be for anybody.
    case .women: genders([.women, .unisex, .unknown])
    case .men: genders([.men, .unisex, .unknown])
    // What is for grown people is mostly not said to be.
    case .kids: genders([.kids])
    // What is for children of either sex is for each.
    case .boys: .all([genders([.kids]), .not(genders([.girls]))])
    case .girls: .all([genders([.kids]), .not(genders([.boys]))])
    case .unisex: genders([.unisex, .unknown])
    case .size(let size): .any(Sizes.same(size).map { .token(Tokens.token("xz", Hangul.scalars($0))) })
    case .price, .order: .all([])
    case .stock: .token(Label(sort: .stock, id: 1).token)
    case .sale: .token(Label(sort: .sale, id: 1).token)
    case .not: refused.isEmpty ? .all([]) : .not(refused)
    }
  }

  /// Words by which a document is preferred that certainly is for whom it is wanted.
  var preferred: Lexicon.Gender? {
    switch wish {
    case .women: .women
    case .men: .men
    case .kids: .kids
    case .boys: .boys
    case .girls: .girls
    case .unisex: .unisex
    default: nil
    }
  }

  init(_ wish: Wish, words: String, rest: String = "") {
    self.wish = wish
    self.words = words
    self.rest = rest
  }

  init?(_ gender: Lexicon.Gender, words: String) {
    switch gender {
    case .women: self.init(Wish.women, words: words)
    case .men: self.init(Wish.men, words: words)
    case .kids: self.init(Wish.kids, words: words)
    case .boys: self.init(Wish.boys, words: words)
    case .girls: self.init(Wish.girls, words: words)
    case .unisex: self.init(Wish.unisex, words: words)
    case .unknown: return nil
    }
  }
}
