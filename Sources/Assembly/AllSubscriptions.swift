import Storage

/// Everybody in the house who hears events.
package enum AllSubscriptions {
  package static let list: [Subscription] = Features.all.flatMap(\.subscriptions)
}
