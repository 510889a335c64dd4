import Kernel
import Search
import Storage

extension Feature {
  /// What can be found, and its words.
  static let search = Feature(
    "search",
    migrations: SearchSchema.migrations,
    events: SearchEvents.kinds,
    pageTopics: ["search."],
    rounds: [
      Round("search.lists", in: .upkeep, every: .seconds(20)) { database in try database.writeNow { try SearchIndex.tidy(in: $0) } }
    ])
}
