import Community
import Kernel
import Messages
import Parties
import Purse
import Storage
import Stream
import Trade
import Web

/// What every feature adds to a member's own data. A new feature adds its line here.
enum ExportParts {
  /// Lines of one part, at most.
  static let linesMax = 10_000

  static let all: [MemberExport.Part] = [
    orders, returns, wallet, reviews, bookmarks, restocks, notices, messages, ExportedDeeds.newContact, ExportedDeeds.agreements, ExportedDeeds.devices, ExportedDeeds.benefits,
    ExportedDeeds.votes, ExportedDeeds.claims, ExportedDeeds.carts,
  ]

  private static let orders: MemberExport.Part = { party, tx in
    let selves = try Party.selves(party, in: tx)
    let rows = try every { try OrderRow.page(of: selves, after: $0, size: 200, in: tx) }.map { row in
      JSON.object([
        .init("number", .string(row.order.number)), .init("at", .string(row.order.placedAt.description)), .init("total", .string(row.order.total.decimal)),
        .init("currency", .string(row.order.total.currency.code)), .init("recipient", try recipient(row.order, in: tx)),
        .init("lines", .array(row.lines.map { .object([.init("title", .string($0.title.korean)), .init("quantity", .int($0.quantity.count))]) })),
      ])
    }
    return .init("orders", .array(rows))
  }

  private static func recipient(_ order: Order, in tx: Transaction) throws -> JSON {
    guard let recipient = try Recipient.of(order.offer, in: tx) else { return .null }
    return [
      "name": .string(recipient.name), "phone": .string(recipient.phone), "email": .string(recipient.email), "postcode": .string(recipient.postcode),
      "address": .string(recipient.address), "detail": .string(recipient.detail), "note": .string(recipient.note),
    ]
  }

  private static let returns: MemberExport.Part = { party, tx in
    let selves = try Party.selves(party, in: tx)
    let asked = try every { try OrderRow.page(of: selves, after: $0, size: 200, in: tx) }.flatMap { row in
      try Return.all(of: row.order.id, in: tx).map { item in
        JSON.object([
          .init("order", .string(row.order.number)), .init("at", .string(item.askedAt.description)), .init("reason", .string(item.reason.rawValue)),
          .init("note", .string(item.note)), .init("state", .string(item.state.rawValue)), .init("why", .string(item.why)),
          .init("refund", .string(item.refund.decimal)), .init("currency", .string(item.refund.currency.code)),
        ])
      }
    }
    return .init("returns", .array(asked))
  }

  private static let wallet: MemberExport.Part = { party, tx in
    let lines = try every { try WalletStatement(of: party, size: 100, after: $0).run(in: tx) }.map { line in
      JSON.object([
        .init("at", .string(line.at.description)), .init("what", .string(line.what.korean)), .init("change", .string(line.change.decimal)),
        .init("balance", .string(line.balance.decimal)),
      ])
    }
    return .init("wallet", .array(lines))
  }

  private static let reviews: MemberExport.Part = { party, tx in
    let written = try Party.selves(party, in: tx).flatMap { author in try every { try MyReviews.page(of: author, after: $0, size: 100, in: tx) } }
    return .init("reviews", .array(written.map { shown in
      let words: [Wording] = if case .words(let wordings) = shown.body { wordings } else { [] }
      return .object([
        .init("stars", .int(shown.review.stars.count)), .init("product", .string(shown.product?.title.korean ?? "")),
        .init("words", .array(words.map { .string($0.text) })), .init("height", shown.review.wearer.height.map { .int($0) } ?? .null),
        .init("usualSize", .string(shown.review.wearer.usualSize)),
      ])
    }))
  }

  private static let bookmarks: MemberExport.Part = { party, tx in
    let kept = try Party.selves(party, in: tx).flatMap { member in
      try Bookmark.Kind.allCases.flatMap { kind in try every { try Bookmark.page(of: member, kind, after: $0, size: 100, in: tx) } }
    }
    return .init("bookmarks", .array(kept.map { mark in
      .object([
        .init("kind", .string(mark.kind.rawValue)), .init("thing", .string(String(mark.thing))), .init("at", .string(mark.at.description)),
      ])
    }))
  }

  private static let restocks: MemberExport.Part = { party, tx in
    let wishes = try every { try StockWish.page(of: party, after: $0, size: 100, in: tx) }
    return .init("restocks", .array(wishes.map { .object([.init("variant", .string($0.variant.description)), .init("at", .string($0.at.description))]) }))
  }

  private static let notices: MemberExport.Part = { party, tx in
    let told = try every { try Notice.inbox(of: party, after: $0, size: 100, in: tx) }.map { notice in
      JSON.object([
        .init("at", .string(notice.at.description)), .init("text", .string(NoticeWords.text(notice.phrase, notice.facts, in: .korean))),
        .init("link", .string(notice.link)),
      ])
    }
    return .init("notices", .array(told))
  }

  private static let messages: MemberExport.Part = { party, tx in
    let selves = try Party.selves(party, in: tx)
    let told = try every { try MessageList.of(selves, after: $0, size: 100, in: tx) }.map { message in
      JSON.object([
        .init("at", .string(message.intendedAt.description)), .init("kind", .string(message.kind)), .init("channel", .string(message.channel.rawValue)),
        .init("address", .string(message.address)), .init("state", .string(message.state.rawValue)), .init("reference", .string(message.reference)),
      ])
    }
    return .init("messages", .array(told))
  }

  /// Every page of a list, up to `linesMax` lines.
  static func every<T>(_ page: (Cursor?) throws -> Page<T>) throws -> [T] {
    var items: [T] = []
    var cursor: Cursor?
    repeat {
      let next = try page(cursor)
      items += next.items
      cursor = next.next
    } while cursor != nil && items.count < linesMax
    return items
  }
}
