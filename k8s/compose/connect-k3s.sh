#!/bin/sh
# Makes k3s's kubeconfig usable from another container, creates the namespace of the Jobs and defines TrainingJobs.
set -eu
sed 's#https://127.0.0.1:6443#https://k3s:6443#' /kubeconfig/k3s.yaml > /kubeconfig/router.tmp
chmod 0444 /kubeconfig/router.tmp
mv /kubeconfig/router.tmp /kubeconfig/router.yaml
export KUBECONFIG=/kubeconfig/router.yaml
kubectl get namespace supercargo || kubectl create namespace supercargo
kubectl apply --server-side -k /crds
