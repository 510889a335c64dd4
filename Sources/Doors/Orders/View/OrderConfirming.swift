import Kernel
import Trade
import Web

/// How a buyer confirms what came, until when it confirms itself, and that no right to return goods goes by it.
struct OrderConfirming {
  var part: OrderScreen.ConsignmentPart
  var number: String

  /// Nothing where there is nothing to confirm.
  func html(_ reader: Reader) -> HTML? {
    if let confirmation = part.consignment.confirmation {
      let words = confirmation.source == .buyer ? ConfirmPhrases.byYou : ConfirmPhrases.byItself
      return said([reader.say(words, ["time": reader.format.moment(confirmation.at, now: reader.now)]), reader.say(ConfirmPhrases.rightsStayNow)])
    }
    switch part.confirms {
    case nil: return nil
    case .waits: return said([reader.say(ConfirmPhrases.waits)])
    case .open(let last):
      let isOver = reader.format.day(of: reader.now) > last
      let until = isOver ? reader.say(ConfirmPhrases.soon) : reader.say(ConfirmPhrases.until, ["day": reader.format.day(last)])
      let button = Button(reader.say(ConfirmPhrases.confirm), .soft, isSmall: true).post(
        Paths.confirmOrder(number), hidden: ["consignment": part.consignment.id.description], confirm: reader.say(ConfirmPhrases.confirmAsk))
      return #"<div class="stack is-tight">\#(button)\#(said([until, reader.say(ConfirmPhrases.rightsStay)]))</div>"#
    }
  }

  private func said(_ words: [String]) -> HTML { #"<p class="muted small">\#(words.joined(separator: " "))</p>"# }

  /// The last step of a purchase; nil while it is not confirmed, which nobody has to wait for.
  func step(_ reader: Reader) -> OrderTimeline.Step? {
    part.consignment.confirmation.map { .init(reader.say(ConfirmPhrases.step), .done, at: $0.at) }
  }
}

/// The same for whoever sold.
enum DeskConfirming {
  static func step(_ part: OrderScreen.ConsignmentPart, _ desk: Desk) -> OrderTimeline.Step? {
    if let confirmation = part.consignment.confirmation {
      return .init(desk.say(ConfirmPhrases.step), .now, at: confirmation.at, note: source(confirmation, desk))
    }
    return part.confirms.map { outlook in
      let note = switch outlook {
      case .open(let last): desk.say(ConfirmPhrases.after, ["day": desk.format.day(last)])
      case .waits: desk.say(ConfirmPhrases.decided)
      }
      return .init(desk.say(ConfirmPhrases.step), .ahead, note: note)
    }
  }

  static func source(_ confirmation: ConfirmedPurchase, _ desk: Desk) -> String {
    desk.say(confirmation.source == .buyer ? ConfirmPhrases.byBuyer : ConfirmPhrases.automatic)
  }
}
