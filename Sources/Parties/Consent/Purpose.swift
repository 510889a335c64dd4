import Kernel
import Storage

/// What a person may agree to, each on its own (개인정보 보호법 22조).
package enum Purpose: String, Column, CaseIterable {
  /// Counting views and searches.
  case analytics
  /// Choosing what to show from what was seen and bought.
  case personalisation
  /// Advertising messages by day (정보통신망법 50조).
  case marketing
  /// Advertising messages between 21:00 and 08:00; counts only together with `marketing`.
  case marketingAtNight = "marketing-at-night"
  /// Finding shops and ways by the phone's location (위치정보법 18조).
  case location
  /// Handing name and contacts to one merchant; asked for each merchant.
  case merchantSharing = "merchant-sharing"

  /// Whether it is asked for each partner apart.
  package var isPerPartner: Bool { self == .merchantSharing }

  /// What else must be agreed to for it to count.
  var needs: Purpose? { self == .marketingAtNight ? .marketing : nil }

  /// The rule that says after how many months it is asked again; nil when it stands until it is taken back (LAW.md 11).
  var renewal: String? {
    switch self {
    case .marketing, .marketingAtNight: PolicyKey.marketingReconfirmMonths
    default: nil
    }
  }
}
