export default function WhyNotPage() {
  return null;
}
