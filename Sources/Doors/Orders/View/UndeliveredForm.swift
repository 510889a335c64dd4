import Kernel
import Trade
import Web

/// For a parcel that never reached its shopper: what became of it, and the refund.
struct UndeliveredForm: Sendable {
  var consignment: Consignment
  var typed: FormEntry

  /// Nothing unless the parcel is under way.
  func html(_ action: Path, _ desk: Desk) -> HTML? {
    guard consignment.state == .shipped else { return nil }
    let goods = Choices(
      "goods", desk.say(ReturnPhrases.becameOf),
      FailDelivery.Goods.allCases.map { Choice($0.rawValue, desk.say(Self.words($0)), isChosen: typed.value("goods") == $0.rawValue) }, look: .options,
      error: typed.error("goods"), isRequired: true)
    return """
      <details class="fold"\("open", if: typed.error("goods") != nil)><summary>\(ReturnPhrases.undelivered, desk.language)</summary><div class="fold-body stack"><p>\(ReturnPhrases.undeliveredLead, desk.language)</p><form novalidate class="form" method="post" action="\(to: action)">\(goods.html(desk.reader))\(Button(desk.say(ReturnPhrases.refundUndelivered), .danger).submit())</form></div></details>
      """
  }

  private static func words(_ goods: FailDelivery.Goods) -> Phrase {
    switch goods {
    case .lost: ReturnPhrases.becameLost
    case .sellable: ReturnPhrases.cameBackSellable
    case .damaged: ReturnPhrases.cameBackDamaged
    }
  }
}
