/**
 * The node pools of a cluster, told from what it lists: Karpenter's NodePools, and groups of nodes of EKS, GKE, AKS and on
 * premises by their labels and taints. Pure.
 */
package dev.supercargo.router.nodepool;
