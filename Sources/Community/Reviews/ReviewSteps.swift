import Storage

/// What a worker does for reviews, one step at a time; true when more may be waiting.
package enum ReviewSteps {
  package static func returnBlinded(_ database: Database) throws -> Bool {
    let now = database.world.now()
    let isDue = try database.readNow { tx in
      try tx.value("SELECT 1 FROM reviews_review WHERE blinded_until <= \(now) AND state = 'blinded' LIMIT 1", as: Int64.self)
    }
    guard isDue != nil else { return false }
    return try database.writeNow { try ReturnBlinded().run(in: $0) } == ReturnBlinded.stepMax
  }
}
