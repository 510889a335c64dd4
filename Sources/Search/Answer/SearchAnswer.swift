import Kernel

/// One page of what was found.
package struct SearchAnswer: Hashable, Sendable {
  package var hits: [SearchHit]
  package var total: SearchTotal
  package var facets: SearchFacets
  /// The text that was searched instead of the one typed (keyboard slip, typo); nil when it was searched as typed.
  package var corrected: String?
  /// Words that nothing answers together with the others; the hits are without them.
  package var dropped: [String] = []
  /// What words asked for besides words: shown as filters that can be taken away.
  package var understood: [Understood] = []
  /// What stands near a thing that nobody has here, in whose place the hits are.
  package var nearby: Nearby?
  /// The colours that words ask for.
  package var colours = AskedColours()
  /// The order of the hits: the one that was chosen, or the one that words ask for.
  package var sort = SearchSort.relevance
  package var next: Cursor?

  static let empty = SearchAnswer(hits: [], total: .exactly(0), facets: SearchFacets(), corrected: nil, next: nil)

  /// Nothing fitted every word.
  package var isLoosened: Bool { !dropped.isEmpty }
}

/// How many fit: counted to `SearchQuery.countMost`, beyond it only "more than".
package enum SearchTotal: Hashable, Sendable {
  case exactly(Int)
  case moreThan(Int)

  package var counted: Int {
    switch self {
    case .exactly(let count), .moreThan(let count): count
    }
  }
  package var isExact: Bool { if case .exactly = self { true } else { false } }
}

/// A thing that was found.
package struct SearchHit: Hashable, Sendable {
  package var kind: SearchKind
  package var item: Int64
  /// Its first name, as people read it.
  package var title: String
  /// Only comparable within one answer.
  package var score: Int64
  package var matched: Set<SearchField>
}

/// Where the words of a query were met.
package enum SearchField: String, CaseIterable, Sendable {
  case name, brand
  /// The kind of thing that it is.
  case kind
  case other
  /// The description.
  case told
}

/// Counts over all hits (of the first `SearchQuery.countMost` when there are more), each list most frequent first.
package struct SearchFacets: Hashable, Sendable {
  /// Values of one facet, at most.
  package static let valuesMax = 50

  package struct Count<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: Value
    package var count: Int
  }

  /// A stretch of prices: from `min` up to, not including, `below`.
  package struct PriceBand: Hashable, Sendable {
    package var min: Int64
    package var below: Int64?
  }

  package var categories: [Count<Int64>] = []
  package var brands: [Count<Int64>] = []
  package var options: [Count<SearchOption>] = []
  package var places: [Count<Int64>] = []
  package var prices: [Count<PriceBand>] = []
  package var inStock = 0
  package var onSale = 0
  /// False when there were more hits than were counted.
  package var isExact = true
}
