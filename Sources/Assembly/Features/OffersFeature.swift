import Kernel
import Storage
import Trade

extension Feature {
  /// What a checkout holds and asks for, and who receives it.
  static let offers = Feature(
    "offers",
    migrations: OffersSchema.migrations,
    persons: OffersSchema.persons,
    rounds: [
      Round("checkouts.sweep", in: .holds, every: .minutes(5)) { database in try database.writeNow { try HoldShare.sweep(in: $0) } >= HoldShare.sweepMax / 2 },
      Round("recipients.forget", in: .upkeep, every: .hours(1)) { database in
        try database.writeNow { try ForgetRecipients.run(in: $0) } == ForgetRecipients.batchMax
      },
    ])
}
