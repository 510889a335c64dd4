/// Every capability of the program, from the ground up. A new one adds its line here, after those on whose tables it stands; everything
/// that the program does for all of them (`AllMigrations`, `AllRounds`, …) follows from this list.
package enum Features {
  package static let all: [Feature] = [
    .storage,
    .ledger,
    .stream,
    .parties,
    .signals,
    .places,
    .payments,
    .wallet,
    .policy,
    .messages,
    .recovery,
    .verification,
    .search,
    .catalog,
    .exchange,
    .inventory,
    .carts,
    .codes,
    .offers,
    .orders,
    .fulfilment,
    .returns,
    .confirmation,
    .reviews,
    .bookmarks,
    .restock,
    .announcements,
    .uploads,
  ]
}
