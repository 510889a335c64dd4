import Kernel
import Testing

@testable import Search

/// What is asked of an engine asks for nothing twice and means the same.
@Suite struct ShortExpressionTests {
  private static let tokens = ["n0", "n니트", "h니트", "pkn", "pknit", "wknit", "wknitwear", "xh검정"]

  private static func drawn(_ depth: Int, _ draw: (Int) -> Int) -> Expression {
    switch depth == 0 ? 0 : draw(4) {
    case 0: .token(tokens[draw(tokens.count)])
    case 3: .not(drawn(depth - 1, draw))
    case 1: .all((0..<draw(4)).map { _ in drawn(depth - 1, draw) })
    default: .any((0...draw(4)).map { _ in drawn(depth - 1, draw) })
    }
  }

  private static func fits(_ expression: Expression, _ document: Set<String>) -> Bool {
    switch expression {
    case .token(let token): document.contains(token)
    case .all(let parts): parts.allSatisfy { fits($0, document) }
    case .any(let parts): parts.contains { fits($0, document) }
    case .not(let part): !fits(part, document)
    }
  }

  private static func size(_ expression: Expression) -> Int {
    switch expression {
    case .token: 1
    case .not(let part): size(part)
    case .all(let parts), .any(let parts): parts.map(size).reduce(0, +)
    }
  }

  /// Every set of tokens that a document can carry: a word is carried with its beginnings.
  private static let documents: [Set<String>] = (0..<1 << tokens.count).map { bits in
    var document = Set(tokens.indices.filter { bits >> $0 & 1 == 1 }.map { tokens[$0] })
    if document.contains("wknit") || document.contains("wknitwear") { document.insert("pknit") }
    if document.contains("pknit") { document.insert("pkn") }
    return document
  }

  @Test func theShortFormFitsTheSameDocuments() {
    var seed: UInt64 = 20_261_129
    func draw(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    for _ in 0..<400 {
      let long = Self.drawn(4, draw)
      let short = long.shortened
      #expect(Self.documents.allSatisfy { Self.fits(long, $0) == Self.fits(short, $0) }, "\(long)")
      #expect(short.isEmpty == long.isEmpty)
      #expect(short == short.shortened || Self.size(short.shortened) <= Self.size(short))
      if !long.isEmpty { #expect(Self.size(short) <= Self.size(long), "\(long)") }
    }
  }

  @Test func whatIsNotWantedStandsBehindWhatIs() {
    let knit = Expression.token("n니트"), cardigan = Expression.token("n가디건"), word = Expression.token("h가디")
    let but = knit.and(.not(.any([cardigan, word])))
    #expect(but.fts5 == #"("n니트" NOT (("n가디건" OR "h가디")))"#)
    #expect(but.tsquery == "('n니트' & !(('n가디건' | 'h가디')))")
    // Nothing else is asked: what is for anybody, without it.
    #expect(Expression.not(cardigan).fts5 == #"(("xg1" OR "xg2" OR "xg3" OR "xg4" OR "xg5") NOT ("n가디건"))"#)
  }

  @Test func whatAWordMeansIsSaidOnce() {
    let kind = Expression.token("n니트"), none = Expression.token("n0"), word = Expression.token("h니트")
    let english = Expression.token("wknit"), longer = Expression.token("wknitwear"), beginning = Expression.token("pknit")
    #expect(Expression.any([kind, .all([word, none]), .all([word, none]), .all([english, none])]).fts5 == #"("n니트" OR ("n0" AND ("h니트" OR "wknit")))"#)
    #expect(Expression.any([beginning, english, longer, .all([english, none])]).tsquery == "'pknit'")
    #expect(Expression.all([beginning, longer, .any([english, beginning])]).fts5 == #""wknitwear""#)
    #expect(Expression.all([kind, .any([kind, .all([word, none])])]).fts5 == #""n니트""#)
  }
}
