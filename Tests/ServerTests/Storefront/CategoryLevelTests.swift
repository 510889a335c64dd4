import Catalog
import Kernel
import Testing

@testable import Doors
@testable import Search

/// Categories beside what was found: one level, each by a name that says whose it is.
@Suite struct CategoryLevelTests {
  /// 1 fashion, 2 and 3 in it, 21 to 23 in 2, 31 in 3; 9 stands alone.
  private static let parents: [Int64: Int64] = [2: 1, 3: 1, 21: 2, 22: 2, 23: 2, 31: 3]

  private func shown(_ ids: [Int64], chosen: [Int64] = []) -> [Int64] {
    var query = SearchQuery("니트", site: ID(1))
    query.filters.categories = chosen
    let choices = SearchFilterChoices(query: query, facets: SearchFacets(), categoryNames: [:], categoryParents: Self.parents, brandNames: [:])
    return choices.level(of: ids.enumerated().map { SearchFacets.Count(value: $1, count: 100 - $0) }).map(\.value)
  }

  @Test func theDeepestLevelIsShownAndWhatEndsAboveIt() {
    #expect(shown([1, 2, 3, 21, 31, 9]) == [21, 31, 9])
    #expect(shown([1, 2, 9]) == [2, 9])
    #expect(shown([1]) == [1])
    #expect(shown([]) == [])
    // What is chosen stays, so that the form does not take it away.
    #expect(shown([1, 2, 21, 22], chosen: [2]) == [2, 21, 22])
  }

  @Test func whereTooManyStandOnALevelTheOneAboveIsShown() {
    var parents: [Int64: Int64] = [2: 1, 3: 1]
    for id in 20..<40 { parents[Int64(id)] = id % 2 == 0 ? 2 : 3 }
    let choices = SearchFilterChoices(query: SearchQuery("", site: ID(1)), facets: SearchFacets(), categoryNames: [:], categoryParents: parents, brandNames: [:])
    let counts: [SearchFacets.Count<Int64>] = ([1, 2, 3] + (20..<40).map { Int64($0) }).map { .init(value: $0, count: 1) }
    #expect(choices.level(of: counts).map(\.value) == [2, 3])
  }

  @Test func namesThatSeveralHaveSayWhose() throws {
    let yard = try ShopYard()
    try yard.database.readNow { tx in
      let tree = try CategoryTree.load(in: tx)
      func name(_ path: String, _ language: Language) throws -> String? { try tree.names(in: language)[#require(tree[path: path]).id] }
      #expect(try name("fashion", .korean) == tree[path: "fashion"]?.name.text(in: .korean))
      for language in [Language.korean, .english] {
        let names = tree.names(in: language)
        #expect(Set(names.values).count == names.count, "\(language)")
      }
      #expect(try name("fashion/women/tops", .korean) == "여성 의류 › 상의")
    }
  }
}
