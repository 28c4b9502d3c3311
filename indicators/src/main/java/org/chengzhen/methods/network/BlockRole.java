package org.chengzhen.methods.network;

/** What a block is to the others in a {@link BlockModel}. */
public enum BlockRole {
    /** Links inside, and more received than sent: 净受益. */
    NET_RECEIPT,
    /** Links inside, and no fewer sent than received: 双向溢出. */
    BIDIRECTIONAL,
    /** Few links inside, more sent than received: 净溢出. */
    NET_SPILLOVER,
    /** Few links inside, received and passed on: 经纪人. */
    BROKER
}
