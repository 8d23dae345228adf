/// Parameters that tell a publisher where a reader came from and change nothing about the page, on any site.
enum TrackingParameters {
    static func contain(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first?.lowercased, first.isLetter || first == UInt8(ascii: "_") else { return false }
        var packed = PackedName()
        for byte in name { packed.append(byte) }
        if firstLetters & 1 &<< UInt32(first & 0x1F) != 0,
            prefixes.contains(where: { name.hasPrefix(lowercase: $0) })
        {
            return true
        }
        return packed.isWhole ? names.value(for: packed) : longNames.contains { name.equals(lowercase: $0) }
    }

    /// Those that families begin with, a bit each, so that most names are not held against all of them.
    private static let firstLetters = prefixes.reduce(UInt32(0)) { letters, prefix in
        letters | prefix.withUTF8Buffer { unsafe 1 &<< UInt32(($0.first ?? 0) & 0x1F) }
    }

    /// Families of names.
    private static let prefixes: [StaticString] = [
        "utm_",  // Urchin, then Google Analytics
        "at_",  // AT Internet
        "ns_",  // comScore
        "mc_",  // Mailchimp
        "pk_", "mtm_", "matomo_", "piwik_",  // Matomo
        "hsa_",  // HubSpot
        "stm_", "itm_", "int_cmp", "_bta_",
        "wt_zmc", "wt_mc", "wt.",  // Webtrekk
        "sara_",  // Spiegel
    ]

    private static let names = NameTable(
        """
        fbclid fb_action_ids fb_action_types fb_ref fb_source gclid gclsrc gbraid wbraid dclid srsltid _ga _gl _gac
        msclkid yclid ysclid ymclid _openstat openstat twclid ttclid igshid igsh li_fat_id epik rdt_cid scclid irclickid
        mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv oly_anon_id oly_enc_id wickedid
        rb_clickid s_cid s_kwcid ef_id icid ncid cmpid cmp ocid ito smid xtor spm dicbo oborigurl dm_i usqp amp_js_v amp_gsa sc_channel sc_campaign
        ref_src ref_url ml_subscriber traffic_source mibextid __twitter_impr guccounter guce_referrer
        ck_subscriber_id cvid __s _kx nr_email_referer trk_contact trk_msg trk_module trk_sid
        bsft_clkid bsft_uid bsft_eid bsft_mid elqtrackid elqtrack sh_kit sthash echobox cx_testid cx_testvariant
        ga_source ga_medium ga_term ga_content ga_campaign
        """.split(whereSeparator: \.isWhitespace).map { (name: $0.lowercased(), value: true) }, other: false)

    /// Those that are longer than a packed name.
    private static let longNames: [StaticString] = [
        "ml_subscriber_hash", "guce_referrer_sig", "mc_trackingaccount", "cx_artpos_experiment", "fb_comment_id_source",
    ]
}
