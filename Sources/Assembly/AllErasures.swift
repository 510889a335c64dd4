import Community
import Messages
import Parties
import Places
import Signals
import Trade

/// What every feature destroys when a member is erased: the parts of `EraseMember`. A new feature adds its line here.
package enum AllErasures {
  package static let list: [EraseMember.Part] = [
    { try EraseReviewer($0).run(in: $1) },
    { try EraseBookmarks($0).run(in: $1) },
    { try EraseStockWishes($0).run(in: $1) },
    { try ForgetSignals(.party($0)).run(in: $1) },
    { try EraseCarts($0).run(in: $1) },
    { try EraseBuyer($0).run(in: $1) },
    { try EraseReturner($0).run(in: $1) },
    { try EraseMessages($0).run(in: $1) },
    { try RecoveryKey.erase($0, in: $1) },
    { try VerifyContact.erase($0, in: $1) },
    { try BenefitPass.erase($0, in: $1) },
  ]

  /// Tables whose rows about a person are destroyed or emptied. A test wants every column that names a party here or below.
  package static let erased: Set<String> = [
    "party_contact", "party_credential", "party_session", "party_known_device", "party_default_address", "party_address", "party_removed_address", "party_notice", "party_consent_standing",
    "reviews_review", "reviews_claim", "bookmarks_mark", "restock_wish", "signals_signal", "cart_cart", "cart_guest", "orders_step", "offer_offer", "returns_return",
    "stream_activity", "stream_tie", "messages_message", "recovery_key", "verify_ask", "verify_code", "verify_contact", "verify_change", "places_benefit_pass",
  ]

  /// Tables that keep a number of somebody who left, each with its reason. The number is a pseudonym: no name stands behind it.
  package static let kept: [String: String] = [
    "party_succession": "which pseudonym became which, so that kept orders stay together",
    "party_effort": "digests of what was tried at the door, gone within hours; they name nobody",
    "party_seller": "the law shows who sells; a seller is no private person",
    "party_brand": "brands and merchants, no persons",
    "storage_discarded": "which operator laid failed work aside and why, as an audit",
    "party_grant": "who was allowed what, as an audit; revoked on leaving",
    "party_consent": "proof that what was done was agreed to (개인정보 보호법 22조)",
    "party_agreement": "proof of the terms that were agreed to (개인정보 보호법 22조)",
    "party_erasure": "proof that the erasure was done",
    "orders_order": "전자상거래법 6조: contracts, five years",
    "orders_consignment": "전자상거래법 6조: delivery, five years",
    "payments_payment": "전자상거래법 6조: payments, five years",
    "ledger_account": "the books; 전자금융거래법 22조, five years",
    "purse_grant": "who credited money at work and why, as an audit (전자금융거래법 22조)",
    "fulfilment_correction": "who put a waybill right at work, as an audit",
    "inventory_movement": "who moved goods at work, as an audit",
    "inventory_location": "merchants, no persons",
    "offer_part": "merchants, no persons",
    "offer_delivery_terms": "merchants, no persons",
    "exchange_import": "merchants, no persons",
    "uploads_file": "who sent a merchant's file at work, as an audit",
    "catalog_product": "merchants, no persons",
    "catalog_variant": "merchants, no persons",
    "catalog_card": "merchants, no persons",
    "catalog_family": "merchants, no persons",
    "catalog_merge": "who merged products at work, as an audit",
    "codes_code": "merchants, and who made a code at work, as an audit",
    "catalog_price_list": "business customers, by contract",
    "places_unit": "stores and merchants, no persons",
    "places_claim": "who claimed a store for a merchant at work, as an audit",
    "places_claim_decision": "who decided at work, as an audit",
    "places_move": "who moved a store at work, as an audit",
    "places_listing": "who listed a store at work, as an audit",
    "places_promotion": "who announced at work, as an audit",
    "places_benefit_use": "who gave a benefit at work, as an audit",
    "announcements_announcement": "a merchant's or operator's words; who wrote them at work, as an audit",
    "reviews_reply": "a merchant's answer; who wrote it at work, as an audit",
    "reviews_removal": "who took a measure, as an audit",
    "storage_client_key": "digests of what a browser called a top-up, swept after 90 days",
    "messages_merchant": "merchants, no persons",
    "storage_attempt": "a table of earlier versions, gone by a later step",
  ]
}
