/// What is done beside the requests, in lanes: the work of one lane waits for one another, and never for another lane's.
///
/// Few on purpose: each costs a thread on every node, and what shares a lane should bear the same wait.
package enum RoundLane: String, CaseIterable, Sendable {
  /// What buyers wait for at this moment: holds that end, the order of events. Short steps that ask nobody.
  case holds
  /// Whoever hears events. A slow hearer keeps the others waiting, but no goods.
  case events
  /// Sweeping, sealing, counting: minutes matter little.
  case upkeep
}
