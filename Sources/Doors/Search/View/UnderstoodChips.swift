import Kernel
import Search
import Web

/// What words of a search asked for besides words, as chips that lead to the same search without them.
struct UnderstoodChips {
  var query: SearchQuery
  var understood: [Understood]

  func html(_ reader: Reader) -> HTML? {
    guard !understood.isEmpty else { return nil }
    let chips: [HTML] = understood.map { wish in
      let words = words(wish.wish, reader)
      let minus: HTML? = if case .not = wish.wish { #"<span aria-hidden="true">−</span> "# } else { nil }
      return #"<a class="chip" aria-current="true" href="\#(to: Paths.search(wish.rest))" aria-label="\#(reader.say(SearchPhrases.remove, ["filter": words]))">\#(minus)\#(words) <span aria-hidden="true">✕</span></a>"#
    }
    return #"<nav class="chips" aria-label="\#(SearchPhrases.understood, reader.language)">\#(chips)</nav>"#
  }

  /// What a button says that takes one of them back.
  func taken(_ wish: Understood.Wish, _ reader: Reader) -> String {
    if case .not(let words) = wish { return reader.say(ShopPhrases.includeAgain, ["words": words]) }
    return reader.say(SearchPhrases.remove, ["filter": words(wish, reader)])
  }

  private func words(_ wish: Understood.Wish, _ reader: Reader) -> String {
    func money(_ amount: Int64) -> String { reader.format.money(Money(amount, query.currency)) }
    switch wish {
    case .women: return reader.say(SearchPhrases.women)
    case .men: return reader.say(SearchPhrases.men)
    case .kids: return reader.say(SearchPhrases.kids)
    case .boys: return reader.say(SearchPhrases.boys)
    case .girls: return reader.say(SearchPhrases.girls)
    case .unisex: return reader.say(SearchPhrases.unisex)
    case .order(let sort): return SearchSorting.phrase(sort).text(in: reader.language)
    case .stock: return reader.say(ShopPhrases.onlyInStock)
    case .sale: return reader.say(ShopPhrases.onlyOnSale)
    case .not(let words): return reader.say(SearchPhrases.not, ["words": words])
    case .size(let size): return reader.say(SearchPhrases.size, ["size": size.uppercased()])
    case .price(nil, let through?): return reader.say(SearchPhrases.priceThrough, ["price": money(through)])
    case .price(let from?, nil): return reader.say(SearchPhrases.priceFrom, ["price": money(from)])
    case .price(let from, let through): return reader.say(SearchPhrases.priceBetween, ["from": money(from ?? 0), "through": money(through ?? 0)])
    }
  }
}
