import Assembly
import Kernel
import Parties
import Storage
import Stream
import TestSupport
import Testing

@testable import Community

/// Votes that are given and taken back at the same moment.
@Suite struct VoteRaceTests {
  @Test(arguments: enginesHere) func sixTakeBacksAtOnceTakeOneVote(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { fresh in
      let yard = try CommunityYard(fresh)
      let review = try yard.review(by: yard.mina, 5)
      for member in [yard.jun, yard.sol] { try yard.database.writeNow { _ = try VoteHelpful(review: review.id, by: member).run(in: $0) } }
      let database = yard.database, voter = yard.jun, id = review.id
      for isHelpful in [false, true, false] {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<6 {
            group.addTask { try await onThread { try database.writeNow { _ = try VoteHelpful(review: id, by: voter, isHelpful: isHelpful).run(in: $0) } } }
          }
          try await group.waitForAll()
        }
        #expect(try yard.find(review.id).helpful == (isHelpful ? 2 : 1))
        let ties = try yard.database.readNow { try Tie.count(.like, to: .activity(review.activity), in: $0) }
        #expect(ties == (isHelpful ? 2 : 1))
      }
    }
  }
}
