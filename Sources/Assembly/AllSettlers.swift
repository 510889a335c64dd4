import Payments

/// Who settles payments, one for each purpose.
package enum AllSettlers {
  package static let list: [Settler] = Features.all.flatMap { $0.settlers(AllSaleParts.list) }
}
