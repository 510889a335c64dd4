import Payments
import Purse
import Trade

/// Who settles payments, one for each purpose. A feature that takes money adds its line here.
package enum AllSettlers {
  package static let list: [Settler] = [SettlePayment.settler(AllSaleParts.list), SettleTopUp.settler]
}
