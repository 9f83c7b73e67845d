export default function WorksitePage() {
  return null;
}
