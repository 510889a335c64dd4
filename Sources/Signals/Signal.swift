import Kernel
import Parties
import Storage

/// One thing that somebody did in a shop window; kept only while that person agrees to being counted.
package struct Signal: Sendable, Equatable {
  /// What was done; the columns `kind`, `thing` and `words`.
  package enum What: Sendable, Hashable {
    case productViewed(Int64)
    case storeViewed(Int64)
    case searched(SearchedWords)
  }

  package enum Kind: String, Column, CaseIterable {
    case productViewed = "product-viewed"
    case storeViewed = "store-viewed"
    case searched
  }

  package let what: What
  package let site: Int64
  package let who: ConsentSubject
  package let at: Instant

  package init(_ what: What, site: Int64, by who: ConsentSubject, at: Instant) {
    self.what = what
    self.site = site
    self.who = who
    self.at = at
  }

  /// The day it is counted on; the house counts by Korea's clocks.
  var day: Day { Zone.seoul.local(at).day }
}

extension Signal.What {
  var kind: Signal.Kind {
    switch self {
    case .productViewed: .productViewed
    case .storeViewed: .storeViewed
    case .searched: .searched
    }
  }

  /// The number of what was looked at; 0 for a search.
  var thing: Int64 {
    switch self {
    case .productViewed(let id), .storeViewed(let id): id
    case .searched: 0
    }
  }

  /// What was searched for; empty for a view.
  var words: String {
    if case .searched(let words) = self { words.text } else { "" }
  }
}

/// What somebody searched for, in the form in which equal searches are equal: small letters, single spaces.
package struct SearchedWords: Sendable, Hashable {
  /// Longer searches are not counted.
  package static let charactersMax = 100
  package let text: String

  /// Nil for nothing, and for what is too long to be a search that many people make.
  package init?(_ typed: String) {
    let text = typed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, text.count <= Self.charactersMax else { return nil }
    self.text = text
  }
}
